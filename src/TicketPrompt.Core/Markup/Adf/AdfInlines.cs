using System.Globalization;
using TicketPrompt.Markup.Building;
using TicketPrompt.Sources;

namespace TicketPrompt.Markup.Adf;

/// <summary>The text of ADF's inline nodes.</summary>
internal static class AdfInlines
{
    // What DateTimeOffset can hold, in milliseconds since 1970.
    private const double MinDate = -62_135_596_800_000;
    private const double MaxDate = 253_402_300_799_999;

    /// <summary><c>@Name</c>; the id where the name was not stored.</summary>
    public static string Mention(SourceValue attributes)
    {
        string? name = attributes["text"].Text;
        name = string.IsNullOrWhiteSpace(name) ? attributes["id"].Text : name;
        return string.IsNullOrWhiteSpace(name) || name![0] == '@' ? name ?? "" : "@" + name;
    }

    /// <summary>A day in UTC from milliseconds since 1970; anything else as it is.</summary>
    public static string Date(SourceValue timestamp) =>
        TryNumber(timestamp, out double milliseconds) && milliseconds is >= MinDate and <= MaxDate
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : timestamp.Text ?? "";

    /// <summary><c>[text]</c>; nothing when there is no text.</summary>
    public static string Bracketed(string? text) => string.IsNullOrWhiteSpace(text) ? "" : $"[{text}]";

    /// <summary>The character, else <c>:name:</c>.</summary>
    public static string Emoji(SourceValue attributes)
    {
        string? text = attributes["text"].Text;
        string? name = attributes["shortName"].Text;
        name = string.IsNullOrWhiteSpace(name) ? text : name;
        bool isCharacter = !string.IsNullOrWhiteSpace(text) && text![0] != ':';
        return isCharacter ? text!
            : string.IsNullOrWhiteSpace(name) ? ""
            : EmojiNames.Find(name!.Trim(':')) ?? $":{name!.Trim(':')}:";
    }

    /// <summary>What a file is called: its alternative text, the name that the editor keeps, the end of its address, else its id.</summary>
    public static string FileName(SourceValue attributes)
    {
        foreach (string name in new[] { "alt", "__fileName", "name" })
        {
            if (attributes[name].Text is { } text && !string.IsNullOrWhiteSpace(text))
            {
                return text.Trim();
            }
        }

        return attributes["url"].Text is { Length: > 0 } url ? FileNames.OfUrl(url) : attributes["id"].Text ?? "";
    }

    /// <summary>A number, also one that is text.</summary>
    public static bool TryNumber(SourceValue value, out double number)
    {
        number = 0;
        return value.Text is { } text
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && !double.IsNaN(number);
    }
}
