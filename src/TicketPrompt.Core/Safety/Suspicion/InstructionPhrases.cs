namespace TicketPrompt.Safety.Suspicion;

/// <summary>Words that together tell an agent what to do: what is spoken of, what to do with it, and which of them is meant.</summary>
/// <param name="Object">What is spoken of, or its stem: <c>instruction</c>.</param>
/// <param name="Verbs">What to do with it, or their stems; one must stand near, before or after.</param>
/// <param name="Qualifiers">What tells that the reader's own instructions are meant; one must stand near too. Empty: none needed.</param>
internal sealed record InstructionPhrase(string Object, string[] Verbs, string[] Qualifiers)
{
    private const int Reach = 64;

    // Scripts without spaces say as much in fewer characters; what qualifies the object stands before it.
    private const int ShortReach = 28;
    private const int QualifierReach = 14;
    private static readonly char[] SentenceEnds = ['\n', '。', '！', '？', '；', '.', '!', '?', ';'];
    private static readonly char[] LineEnd = ['\n'];

    // So it can be an anchor.
    public bool IsAscii => Object.All(c => c < 128);

    private bool IsDense => IsOfDenseScript(Object[0]);

    public Suspicion Match(string text, int anchor, int anchorEnd)
    {
        (int reach, char[] ends) = IsDense ? (ShortReach, SentenceEnds) : (Reach, LineEnd);
        int from = Math.Max(0, anchor - reach);
        int end = text.LastIndexOfAny(ends, Math.Max(anchor - 1, 0), Math.Max(anchor - from, 0));
        from = end < 0 ? from : end + 1;
        int to = Math.Min(text.Length, anchorEnd + reach);
        end = text.IndexOfAny(ends, anchorEnd, to - anchorEnd);
        to = end < 0 ? to : end;

        int verb = IndexOfAny(Verbs, text, from, to);
        if (verb < 0 || Qualifiers.Length == 0)
        {
            return verb < 0 ? Suspicion.None : new Suspicion(Math.Min(anchor, verb), anchorEnd);
        }

        int qualifier = IsDense
            ? IndexOfAny(Qualifiers, text, Math.Max(from, anchor - QualifierReach), anchorEnd)
            : IndexOfAny(Qualifiers, text, from, to);
        return qualifier < 0 ? Suspicion.None : new Suspicion(Math.Min(anchor, Math.Min(verb, qualifier)), anchorEnd);
    }

    // The first that starts a word; scripts without spaces have no such thing.
    private static int IndexOfAny(string[] words, string text, int from, int to)
    {
        foreach (string word in words)
        {
            bool isDense = IsOfDenseScript(word[0]);
            StringComparison comparison = isDense ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
            for (int at = from; at < to && (at = text.IndexOf(word, at, to - at, comparison)) >= 0; at++)
            {
                if (isDense ? !IsPassive(text, at, at + word.Length) : at == 0 || !char.IsLetter(text[at - 1]))
                {
                    return at;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether a letter is of a script that writes no spaces, or says as much in few characters.</summary>
    public static bool IsOfDenseScript(char first) => first >= '\u0E00';

    // "Is ignored" tells nobody to ignore anything.
    private static bool IsPassive(string text, int start, int end) =>
        (start > 0 && text[start - 1] == '被') || string.CompareOrdinal(text, end, "され", 0, 2) == 0;
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

    private static readonly string[] IgnoreInChinese =
        ["忽略", "忽視", "忽视", "無視", "无视", "忘记", "忘記", "忘掉", "不要理会", "不要理會", "不要遵守", "不要遵循", "不要遵从", "抛开", "拋開"];

    private static readonly string[] PreviousInChinese =
    [
        "之前", "以前", "以上", "上面", "上述", "先前", "前面", "此前", "原有", "原来", "原來", "原始", "初始", "前述", "早先", "一切", "系统", "系統", "开发者", "開發者",
        "你的", "您的", "所有指", "全部指", "任何指",
    ];

    private static readonly string[] PreviousInJapanese =
    [
        "以前", "以上", "上記", "上の", "これまで", "今まで", "前の", "先の", "先ほど", "従来", "過去の", "元の", "最初の", "与えられた", "前述の", "開発者",
        "あなたの", "システム", "すべての指", "全ての指",
    ];

    public static IReadOnlyList<InstructionPhrase> All { get; } =
    [
        // English
        new("instruction", Ignore, Previous),
        new("system prompt", Ignore, []),
        new("your prompt", Ignore, []),
        new("previous prompt", Ignore, []),
        new("prior prompt", Ignore, []),
        new("earlier prompt", Ignore, []),
        new("above prompt", Ignore, []),
        new("prompt above", Ignore, []),
        new("your guideline", Ignore, []),
        new("previous guideline", Ignore, []),
        new("your rules", Ignore, []),
        new("previous rules", Ignore, []),
        new("your directive", Ignore, []),
        new("everything", ["ignore everything", "disregard everything", "forget everything", "discard everything", "override everything"], ["above", "before", "told", "said", "previous"]),
        new("system prompt", ["reveal", "print", "show", "output", "repeat", "leak", "disclose", "display", "send", "tell"], ["your", "the"]),
        new("instruction", ["new", "updated", "real", "actual"], ["your ", "follow these", "instead"]),
        new("you are now",
        [
            "now a ", "now an ", "now the ", "now dan", "now root", "now admin", "now free of", "now free from", "now free to", "now no longer", "now unrestricted",
            "now in dan", "now in developer", "now in debug", "now in admin", "now in root", "now in god", "now in maintenance", "now in unrestricted", "now in jailb",
        ], []),
        new("the user", ["do not tell", "don't tell", "never tell", "without telling", "do not inform", "don't inform", "without informing", "do not alert"], []),
        new("mention this", ["do not", "don't", "never"], []),
        new("ai agent", ["you must", "should", "must", "please", "attention", "note to", "if you are"], []),
        new("ai assistant", ["you must", "must", "attention", "note to", "if you are", "please"], []),
        new("language model", ["if you are", "attention", "note to", "as a language", "as a large", "as an ai", "you are a language", "you are a large", "you are an ai"], []),

        // German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish: forms that tell somebody, not those of what is ignored.
        new("anweisung", ["ignoriere", "ignorier ", "missachte", "vergiss", "vergesse", "umgehe"], ["vorherig", "bisherig", "obig", "alle", "vorangegangen", "früher", "deine"]),
        new("instruktion", ["ignoriere", "ignorier ", "missachte", "vergiss", "vergesse"], ["vorherig", "bisherig", "obig", "alle", "deine"]),
        new("instructions", ["ignore", "oublie"], ["précédent", "precedent", "ci-dessus", "toutes", "antérieur"]),
        new("consignes", ["ignore", "oublie"], ["précédent", "precedent", "ci-dessus", "toutes"]),
        new("instrucciones", ["ignora ", "ignore ", "ignorad ", "ignoren ", "ignorar ", "olvida", "olvide", "haz caso omiso"], ["anterior", "previa", "todas", "de arriba"]),
        new("instru", ["ignore ", "ignora ", "ignorem ", "ignorar ", "esqueça", "esquece", "desconsidere"], ["anterior", "prévia", "todas", "acima"]),
        new("istruzion", ["ignora ", "ignori ", "ignorare ", "ignorate ", "dimentica"], ["precedent", "tutte", "sopra"]),
        new("instructies", ["negeer", "vergeet"], ["vorige", "eerdere", "bovenstaande", "alle"]),
        new("instrukcj", ["zignoruj", "ignoruj ", "ignorujcie", "zapomnij"], ["poprzedni", "wszystki", "powyższ", "wcześniejsz"]),
        new("polece", ["zignoruj", "ignoruj ", "ignorujcie", "zapomnij"], ["poprzedni", "wszystki", "powyższ", "wcześniejsz"]),
        new("talimat", ["yok say", "görmezden gel", "unut"], ["önceki", "tüm", "yukarıdaki"]),

        // Russian, Ukrainian, Chinese, Japanese, Korean, Arabic, Hindi
        new("инструкци", ["игнорируй", "игнорировать", "проигнорируй", "забудь", "не обращай"], ["предыдущ", "прежн", "все", "выше"]),
        new("указани", ["игнорируй", "игнорировать", "проигнорируй", "забудь"], ["предыдущ", "прежн", "все", "выше"]),
        new("інструкці", ["ігноруй", "ігнорувати", "проігноруй", "забудь"], ["попередн", "усі", "всі"]),
        .. new[] { "指令", "指示", "命令", "规则", "規則" }.Select(spokenOf => new InstructionPhrase(spokenOf, IgnoreInChinese, PreviousInChinese)),
        new("提示", IgnoreInChinese, ["之前", "以上", "上面", "上述", "先前", "前面", "系统", "系統", "你的", "您的"]),
        .. new[] { "指示", "命令", "指令", "プロンプト", "ルール", "制約" }.Select(spokenOf =>
            new InstructionPhrase(spokenOf, ["無視し", "無視せよ", "忘れ", "従わな"], PreviousInJapanese)),
        new("指示", ["指示を無視してください", "指示を無視して下さい", "指示を無視しなさい", "指示を無視しろ", "指示を無視せよ", "指示を忘れ"], []),
        .. new[] { "지시", "지침", "명령" }.Select(spokenOf => new InstructionPhrase(
            spokenOf, ["무시하", "무시해", "잊어", "잊으"], ["이전", "위의", "앞의", "앞선", "기존", "지금까지", "모든 지", "시스템"])),
        new("지시", ["지시를 무시하세요", "지시를 무시하십시오", "지시를 무시해", "지시를 잊"], []),
        new("지침", ["지침을 무시하세요", "지침을 무시하십시오", "지침을 무시해", "지침을 잊"], []),
        new("تعليمات", ["تجاهل", "انس"], []),
        new("निर्देश", ["अनदेखा", "नज़रअंदाज़", "भूल"], []),
    ];
}
