using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TicketPrompt.Text;

namespace TicketPrompt.Cmdlets.Completion;

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
                yield return new CompletionResult(Quoted(name), name, CompletionResultType.ParameterValue, Tip(name));
            }
        }
    }

    private static string Quoted(string name) =>
        name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/') ? name : $"'{CodeGeneration.EscapeSingleQuotedStringContent(name)}'";

    private static string Tip(string name)
    {
        try
        {
            TicketTemplate? template = SessionCatalog.Current.Find(name);
            return HostText.Of(template?.Description ?? template?.Role ?? name);
        }
        catch (Templates.TemplateFileException)
        {
            // A broken file must not break completion; importing or using it says what is wrong.
            return name;
        }
    }
}
