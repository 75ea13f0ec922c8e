using System.Globalization;

namespace TicketPrompt;

/// <summary>A part of a ticket that was left out of a prompt: to keep it within its token budget, or because the tracker hides it.</summary>
public sealed record Omission
{
    /// <summary>The ticket's field, as a template names it: <c>comments</c>, <c>comments[3].body</c>, <c>description</c>; with several tickets in a prompt, <c>tickets[1].comments</c>.</summary>
    public string Field { get; init; } = "";

    /// <summary>What was left out: elements of a list, or the end of a text.</summary>
    public OmissionKind Kind { get; init; }

    /// <summary>How many elements, or about how many tokens of a text, are in the prompt.</summary>
    public int Kept { get; init; }

    /// <summary>How many there were.</summary>
    public int Total { get; init; }

    /// <summary>About how many tokens were left out: of a list, those of the elements that the template would have printed.</summary>
    public int Tokens { get; init; }

    /// <summary><c>34 of 40 comments</c>, or <c>about 340 of 900 tokens of description</c>: what is missing.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        Kind switch
        {
            OmissionKind.Elements => "{0} of {1} {2}",
            OmissionKind.Hidden => "{0} of {1} {2}, hidden by the tracker",
            _ => "about {0} of {1} tokens of {2}",
        },
        Total - Kept,
        Total,
        Field);
}

/// <summary>What an <see cref="Omission"/> left out.</summary>
public enum OmissionKind
{
    /// <summary>Elements of a list, such as the oldest comments.</summary>
    Elements,

    /// <summary>The end of a text.</summary>
    Text,

    /// <summary>Elements of a list that the tracker hides from its readers, such as comments marked as spam.</summary>
    Hidden,
}
