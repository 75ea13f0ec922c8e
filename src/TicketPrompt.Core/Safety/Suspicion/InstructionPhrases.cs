namespace TicketPrompt.Safety.Suspicion;

/// <summary>Words that together tell an agent what to do: what is spoken of, what to do with it, and which of them is meant.</summary>
/// <param name="Object">What is spoken of, or its stem: <c>instruction</c>.</param>
/// <param name="Verbs">What to do with it, or their stems; one must stand near, before or after.</param>
/// <param name="Qualifiers">What tells that the reader's own instructions are meant; one must stand near too. Empty: none needed.</param>
internal sealed record InstructionPhrase(string Object, string[] Verbs, string[] Qualifiers)
{
    private const int Reach = 64;

    // So it can be an anchor.
    public bool IsAscii => Object.All(c => c < 128);

    public Suspicion Match(string text, int anchor, int anchorEnd)
    {
        int from = Math.Max(0, anchor - Reach);
        int line = text.LastIndexOf('\n', Math.Max(anchor - 1, 0), Math.Max(anchor - from, 0));
        from = line < 0 ? from : line + 1;
        int to = Math.Min(text.Length, anchorEnd + Reach);
        line = text.IndexOf('\n', anchorEnd, to - anchorEnd);
        to = line < 0 ? to : line;

        int verb = IndexOfAny(Verbs, text, from, to);
        int qualifier = Qualifiers.Length == 0 ? verb : IndexOfAny(Qualifiers, text, from, to);
        return verb < 0 || qualifier < 0 ? Suspicion.None : new Suspicion(Math.Min(anchor, Math.Min(verb, qualifier)), anchorEnd);
    }

    // The first that starts a word; scripts without spaces have no such thing.
    private static int IndexOfAny(string[] words, string text, int from, int to)
    {
        foreach (string word in words)
        {
            for (int at = from; at < to && (at = text.IndexOf(word, at, to - at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            {
                if (at == 0 || !char.IsLetter(text[at - 1]) || word[0] >= '\u0E00')
                {
                    return at;
                }
            }
        }

        return -1;
    }
}

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
