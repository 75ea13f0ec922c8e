using Microsoft.ML.Tokenizers;

namespace TicketPrompt.Prompts.Budget;

/// <param name="MaxTokens">The tokens of a prompt's text at most; 1 or more.</param>
/// <param name="Encoding">What a token is: a name of <see cref="TokenEncoding"/>.</param>
internal sealed record TokenBudget(int MaxTokens, string Encoding);

/// <summary>The encodings in which tokens are counted. Their tables are read on first use, a second once a process, and shared.</summary>
/// <remarks>The only class that knows the tokenizer: nothing of it is loaded until an encoding is asked for.</remarks>
internal static class TokenEncoding
{
    /// <summary>The encoding of GPT-4o and what came after it.</summary>
    public const string O200kBase = "o200k_base";

    /// <summary>The encoding of GPT-4 and GPT-3.5.</summary>
    public const string Cl100kBase = "cl100k_base";

    private static readonly Lazy<Tokenizer> O200k = new(() => TiktokenTokenizer.CreateForEncoding(O200kBase));
    private static readonly Lazy<Tokenizer> Cl100k = new(() => TiktokenTokenizer.CreateForEncoding(Cl100kBase));

    /// <summary>What counts the tokens of a piece of text in an encoding. Safe to use from several threads.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such encoding.</exception>
    public static Func<string, int> CountIn(string encoding)
    {
        Tokenizer tokenizer = encoding switch
        {
            O200kBase => O200k.Value,
            Cl100kBase => Cl100k.Value,
            _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "There is no such encoding."),
        };
        return piece => tokenizer.CountTokens(piece);
    }
}
