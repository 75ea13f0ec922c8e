using TicketPrompt.Handlebars;
using TicketPrompt.Model;
using TicketPrompt.Templates;
using TicketPrompt.Templates.Matching;

namespace TicketPrompt;

/// <summary>A template: immutable, and safe to share between runspaces, its compiled form included.</summary>
public sealed class TicketTemplate : IFormattable
{
    private readonly Lazy<CompiledTemplate> _compiled;
    private readonly Lazy<MatchRules> _rules;

    private TicketTemplate(TemplateDefinition definition, string name, TemplateOrigin source, string? path, IPartialSource partials)
    {
        Name = name;
        Source = source;
        Path = path;
        Definition = definition;
        Partials = partials;
        _rules = new Lazy<MatchRules>(() => new MatchRules(definition.Match));
        _compiled = new Lazy<CompiledTemplate>(
            () => CompiledTemplate.Compile(definition.Text, name, path, partials, definition.FirstLine, definition.Indent + 1, styles: definition.Styles));
    }

    /// <summary>The name that <c>-Template</c> takes; compared without case.</summary>
    public string Name { get; }

    /// <summary>The role that the prompt addresses; null when the template does not say.</summary>
    public string? Role => Definition.Role;

    /// <summary>What the template is for, in a line; null when it does not say.</summary>
    public string? Description => Definition.Description;

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Tags => Definition.Tags;

    /// <summary>The rules by which it is chosen when <c>-Template</c> is omitted: field name to a list of wildcard patterns.</summary>
    public FieldMap Match => Definition.Match;

    /// <summary>The variables that it declares.</summary>
    public IReadOnlyList<TemplateVariable> Variables => Definition.Variables;

    /// <summary>Where it came from.</summary>
    public TemplateOrigin Source { get; }

    /// <summary>Its file's full path; null for text that came from no file.</summary>
    public string? Path { get; }

    /// <summary>Its Handlebars text, without metadata.</summary>
    public string Text => Definition.Text;

    /// <summary>Keys of its metadata that are not ours, such as <c>model</c> and <c>config</c>.</summary>
    public FieldMap Metadata => Definition.Metadata;

    internal TemplateDefinition Definition { get; }

    internal IPartialSource Partials { get; }

    internal MatchRules Rules => _rules.Value;

    internal CompiledTemplate Compiled => _compiled.Value;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>A template whose text is compiled when it is first needed.</summary>
    internal static TicketTemplate Deferred(TemplateDefinition definition, string name, TemplateOrigin source, string? path, IPartialSource partials) =>
        new(definition, name, source, path, partials);

    /// <summary>A template whose text is compiled now, so that what is wrong with it is known now.</summary>
    internal static TicketTemplate Compile(TemplateDefinition definition, string name, TemplateOrigin source, string? path, IPartialSource partials)
    {
        TicketTemplate template = new(definition, name, source, path, partials);
        _ = template.Compiled;
        return template;
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => HostView.Of(this, format, name => name switch
    {
        nameof(Name) => Name,
        nameof(Role) => Role,
        nameof(Description) => Description,
        nameof(Tags) => Tags,
        nameof(Match) => Match,
        nameof(Variables) => Variables,
        nameof(Source) => Source,
        nameof(Path) => Path,
        nameof(Metadata) => Metadata,
        _ => throw HostView.Unknown(this, name),
    });
}

/// <summary>Where a template came from.</summary>
public enum TemplateOrigin
{
    /// <summary>Shipped with the module.</summary>
    BuiltIn,

    /// <summary>Imported with <c>Import-TicketTemplate</c>, or read from a path given to <c>-Template</c>.</summary>
    File,

    /// <summary>Given as text with <c>-TemplateText</c>.</summary>
    Text,
}
