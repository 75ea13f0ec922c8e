using TicketPrompt.Model;

namespace TicketPrompt.Tests.Handlebars;

/// <summary>Data of a test as the root of a template.</summary>
internal sealed class TemplateData(FieldMap fields) : IFieldLookup
{
    public IReadOnlyList<string> FieldNames => fields.Names;

    public bool TryGetField(string name, out object? value) => fields.TryGetValue(name, out value);
}
