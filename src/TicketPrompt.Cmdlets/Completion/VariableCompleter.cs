using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TicketPrompt.Text;

namespace TicketPrompt.Cmdlets.Completion;

/// <summary>Completes <c>-Variable</c> with a hashtable of what the named templates declare, to fill in.</summary>
public sealed class VariableCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (!"@{".StartsWith(wordToComplete, StringComparison.Ordinal))
        {
            yield break;
        }

        TemplateVariable[] variables = [.. TemplatesIn(fakeBoundParameters["Template"]).SelectMany(template => template.Variables)];
        if (variables.Length > 0)
        {
            string table = "@{ " + string.Join("; ", variables.Select(variable => $"{Quoted(variable.Name)} = {Quoted(ScalarText.Of(variable.SpelledDefault) ?? "")}").Distinct()) + " }";
            string tip = string.Join("\n", variables.Select(variable => $"{variable.Name}: {variable.Description}"));
            yield return new CompletionResult(
                table, TemplateNameCompleter.Shown(table), CompletionResultType.ParameterValue, TemplateNameCompleter.Shown(tip));
        }
    }

    private static IEnumerable<TicketTemplate> TemplatesIn(object? value)
    {
        foreach (object? one in value as IEnumerable<object?> ?? [value])
        {
            object? plain = one is PSObject wrapped ? wrapped.BaseObject : one;
            if ((plain is string name ? TemplateNameCompleter.Find(name) : plain as TicketTemplate) is TicketTemplate template)
            {
                yield return template;
            }
        }
    }

    private static string Quoted(string text) => $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'";
}
