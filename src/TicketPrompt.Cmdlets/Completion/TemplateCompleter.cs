using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TicketPrompt.Templates;
using TicketPrompt.Text;

namespace TicketPrompt.Cmdlets.Completion;

/// <summary>Completes what <c>-Template</c> takes: names of the session's templates, then template files and the folders on the way to them.</summary>
public sealed class TemplateCompleter : IArgumentCompleter
{
    private readonly TemplateNameCompleter _names = new();

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        _names.CompleteArgument(commandName, parameterName, wordToComplete, commandAst, fakeBoundParameters)
            .Concat(CompletionCompleters.CompleteFilename(wordToComplete).Where(LeadsToTemplate));

    // The tip of a file's completion is its full path.
    private static bool LeadsToTemplate(CompletionResult result) =>
        result.ResultType == CompletionResultType.ProviderContainer || TemplateFile.IsTemplate(result.ToolTip);
}

/// <summary>Completes the names of the session's templates, quoted where they need it.</summary>
public sealed class TemplateNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = wordToComplete.Trim('\'', '"');
        foreach (string name in SessionCatalog.Current.Names)
        {
            if (name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                yield return new CompletionResult(Quoted(name), Shown(name), CompletionResultType.ParameterValue, Tip(name));
            }
        }
    }

    private static string Quoted(string name) =>
        name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/') ? name : $"'{CodeGeneration.EscapeSingleQuotedStringContent(name)}'";

    internal static TicketTemplate? Find(string name)
    {
        try
        {
            return SessionCatalog.Current.Find(name);
        }
        catch (TemplateFileException)
        {
            // A broken file must not break completion; importing or using it says what is wrong.
            return null;
        }
    }

    private static string Tip(string name)
    {
        TicketTemplate? template = Find(name);
        return Shown(template?.Description ?? template?.Role ?? name);
    }

    // A completion must have a text.
    internal static string Shown(string text) => HostText.OfLines(text) is { Length: > 0 } shown ? shown : "?";
}
