namespace TicketPrompt.Safety.Suspicion;

/// <summary>
/// Phrases that address an agent rather than a person, by language. A list never is complete; what it finds is a reason to
/// look at a ticket, what it does not find is none to trust it.
/// </summary>
internal static class InstructionPhrases
{
    private static readonly string[] Ignore =
        ["ignore", "disregard", "forget", "override", "bypass", "do not follow", "don't follow", "stop following", "discard", "neglect"];

    private static readonly string[] Previous =
        ["previous", "prior", "above", "earlier", "preceding", "foregoing", "all ", "any ", "your ", "system", "existing", "other"];

    /// <summary>All phrases.</summary>
    public static IReadOnlyList<InstructionPhrase> All { get; } =
    [
        // English
        new("instruction", Ignore, Previous),
        new("prompt", Ignore, Previous),
        new("your guideline", Ignore, []),
        new("previous guideline", Ignore, []),
        new("your rules", Ignore, []),
        new("previous rules", Ignore, []),
        new("your directive", Ignore, []),
        new("everything", Ignore, ["above", "before", "told", "said", "previous"]),
        new("system prompt", ["reveal", "print", "show", "output", "repeat", "leak", "disclose", "display", "send", "tell"], ["your", "the"]),
        new("instruction", ["new", "updated", "real", "actual"], ["your ", "follow these", "instead"]),
        new("you are now", ["a ", "an ", "in ", "the ", "free", "no longer", "dan", "unrestricted", "root", "admin"], []),
        new("the user", ["do not tell", "don't tell", "never tell", "without telling", "do not inform", "don't inform", "without informing", "do not alert"], []),
        new("mention this", ["do not", "don't", "never"], []),
        new("ai agent", ["you must", "should", "must", "please", "attention", "note to", "if you are"], []),
        new("ai assistant", ["you must", "must", "attention", "note to", "if you are", "please"], []),
        new("language model", ["if you are", "attention", "note to", "as a", "you are a"], []),

        // German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish
        new("anweisung", ["ignorier", "missacht", "vergiss", "vergesse", "umgeh"], ["vorherig", "bisherig", "obig", "alle", "vorangegangen", "früher", "deine"]),
        new("instruktion", ["ignorier", "missacht", "vergiss", "vergesse"], ["vorherig", "bisherig", "obig", "alle", "deine"]),
        new("instructions", ["ignor", "oubli"], ["précédent", "precedent", "ci-dessus", "toutes", "antérieur"]),
        new("consignes", ["ignor", "oubli"], ["précédent", "precedent", "ci-dessus", "toutes"]),
        new("instrucciones", ["ignor", "olvid", "haz caso omiso"], ["anterior", "previa", "todas", "de arriba"]),
        new("instru", ["ignor", "esque", "desconsider"], ["anterior", "prévia", "todas", "acima"]),
        new("istruzion", ["ignor", "dimentic"], ["precedent", "tutte", "sopra"]),
        new("instructies", ["negeer", "vergeet"], ["vorige", "eerdere", "bovenstaande", "alle"]),
        new("instrukcj", ["zignoruj", "ignoruj", "zapomn"], ["poprzedni", "wszystki", "powyższ", "wcześniejsz"]),
        new("polece", ["zignoruj", "ignoruj", "zapomn"], ["poprzedni", "wszystki", "powyższ", "wcześniejsz"]),
        new("talimat", ["yok say", "görmezden gel", "unut"], ["önceki", "tüm", "yukarıdaki"]),

        // Russian, Ukrainian, Chinese, Japanese, Korean, Arabic, Hindi
        new("инструкци", ["игнорир", "проигнорир", "забудь", "не обращай"], ["предыдущ", "прежн", "все", "выше"]),
        new("указани", ["игнорир", "проигнорир", "забудь"], ["предыдущ", "прежн", "все", "выше"]),
        new("інструкці", ["ігнор", "забудь"], ["попередн", "усі", "всі"]),
        new("指令", ["忽略", "無視", "无视", "忘记", "忘記"], []),
        new("指示", ["忽略", "無視", "无视", "忘记", "忘れ"], []),
        new("提示", ["忽略", "無視", "无视", "忘记"], ["之前", "以上", "先前", "前面", "所有", "系统", "系統"]),
        new("命令", ["無視", "忘れ", "忽略"], ["以前", "上記", "これまで", "前の", "之前", "所有"]),
        new("지시", ["무시", "잊"], []),
        new("지침", ["무시", "잊"], []),
        new("명령", ["무시", "잊"], ["이전", "위의", "앞의", "모든"]),
        new("تعليمات", ["تجاهل", "انس"], []),
        new("निर्देश", ["अनदेखा", "नज़रअंदाज़", "भूल"], []),
    ];
}
