using System.Text;

namespace TicketPrompt.Rendering;

/// <summary>Makes a prompt of what was written: puts the fences' id in its places and cuts the text into messages.</summary>
internal static class PromptText
{
    /// <summary>The prompt.</summary>
    public static RenderedPrompt Of(PromptWriter writer)
    {
        string text = writer.Written.ToString();
        string id = writer.FenceIds.Count > 0 ? FenceId.For(text) : "";
        if (writer.Messages.Count == 0)
        {
            string whole = Part(writer, text, id, 0, text.Length);
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
            string content = Part(writer, text, id, from, to).Trim();
            if (content.Length > 0)
            {
                messages.Add(new PromptMessage(role, content));
            }
        }
    }

    /// <summary>A part of the text with the ids that belong in it. An id never stands at a part's end: its tag closes after it.</summary>
    private static string Part(PromptWriter writer, string text, string id, int from, int to)
    {
        if (writer.FenceIds.Count == 0)
        {
            return from == 0 && to == text.Length ? text : text.Substring(from, to - from);
        }

        StringBuilder part = new(to - from + (writer.FenceIds.Count * id.Length));
        foreach (int position in writer.FenceIds)
        {
            if (position >= from && position < to)
            {
                part.Append(text, from, position - from).Append(id);
                from = position;
            }
        }

        return part.Append(text, from, to - from).ToString();
    }
}
