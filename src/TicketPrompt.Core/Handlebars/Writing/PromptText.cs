using System.Text;
using TicketPrompt.Text.Compatibility;

namespace TicketPrompt.Handlebars.Writing;

/// <summary>Makes a prompt of what was written: puts the fences' id in its places and cuts the text into messages.</summary>
internal static class PromptText
{
    /// <param name="own">Tells what is no ticket's; null when only fences are to be closed.</param>
    public static RenderedPrompt Of(PromptWriter writer, OwnTexts? own = null)
    {
        string text = writer.Written.ToString();
        Insertion[] insertions = Insertions(writer, text, own);
        if (writer.Messages.Count == 0)
        {
            string whole = Part(insertions, text, 0, text.Length);
            return new RenderedPrompt(whole, new[] { new PromptMessage(PromptMessage.DefaultRole, whole) });
        }

        List<PromptMessage> messages = [];
        int start = 0;
        string role = PromptMessage.DefaultRole;
        foreach (MessageStart next in writer.Messages)
        {
            Add(start, next.Position);
            (start, role) = next;
        }

        Add(start, text.Length);
        return new RenderedPrompt(string.Join("\n\n", messages.Select(message => message.Content)), messages);

        void Add(int from, int to)
        {
            string content = Part(insertions, text, from, to).Trim();
            if (content.Length > 0)
            {
                messages.Add(new PromptMessage(role, content));
            }
        }
    }

    /// <summary>The fences' ids, and what closes fields, in their order.</summary>
    private static Insertion[] Insertions(PromptWriter writer, string text, OwnTexts? own)
    {
        IEnumerable<Insertion> closers = FieldEnds.Of(text, writer.Fields, writer.Messages, own);
        if (writer.FenceIds.Count == 0)
        {
            return [.. closers];
        }

        string id = FenceId.For(text);
        return [.. writer.FenceIds.Select(position => new Insertion(position, id)).Concat(closers).OrderBy(insertion => insertion.At)];
    }

    /// <summary>A part of the text with what belongs in it. An id never stands at a part's end: its tag closes after it.</summary>
    private static string Part(Insertion[] insertions, string text, int from, int to)
    {
        if (insertions.Length == 0)
        {
            return from == 0 && to == text.Length ? text : text.Substring(from, to - from);
        }

        // What stands at a message's start closed the one before.
        StringBuilder part = new(to - from);
        int copied = from;
        foreach (Insertion insertion in insertions)
        {
            if (insertion.At > from && insertion.At <= to)
            {
                part.Append(text, copied, insertion.At - copied).Append(insertion.Text);
                copied = insertion.At;
            }
        }

        return part.Append(text, copied, to - copied).ToString();
    }
}

/// <summary>
/// The id in the tags of a prompt's fences. It comes from what is rendered, so that output stays reproducible, and occurs nowhere
/// in it, so that nothing inside a fence can close it (design, section 8).
/// </summary>
internal static class FenceId
{
    private const int Length = 8;
    private const string Digits = "0123456789abcdef";

    /// <summary>Eight hexadecimal digits or more that occur nowhere in the text.</summary>
    public static string For(string text)
    {
        byte[] hash = Encoding.UTF8.GetBytes(text);
        for (int round = 0; ; round++)
        {
            // A text that holds many hashes on purpose only makes the id longer.
            hash = Sha256.Hash(hash);
            string id = Hex(hash, Math.Min(Length + (round / 16 * 2), hash.Length * 2));
            if (text.IndexOf(id, StringComparison.OrdinalIgnoreCase) < 0)
            {
                return id;
            }
        }
    }

    private static string Hex(byte[] bytes, int length)
    {
        char[] hex = new char[length];
        for (int i = 0; i < length; i++)
        {
            int half = i % 2 == 0 ? bytes[i / 2] >> 4 : bytes[i / 2] & 15;
            hex[i] = Digits[half];
        }

        return new string(hex);
    }
}

/// <summary>What a template made of a ticket.</summary>
/// <param name="Text">The whole text; with roles, the messages' contents joined by a blank line.</param>
/// <param name="Messages">The messages; one of role <c>user</c> with the whole text where the template names no role.</param>
internal sealed record RenderedPrompt(string Text, IReadOnlyList<PromptMessage> Messages);
