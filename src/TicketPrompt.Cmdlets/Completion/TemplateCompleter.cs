using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TicketPrompt.Templates;

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
