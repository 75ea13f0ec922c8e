using System.Globalization;
using System.Text;
using HandlebarsDotNet;
using TicketPrompt.Rendering.Binding;
using TicketPrompt.Rendering.Statements;

namespace TicketPrompt.Rendering;

/// <summary>
/// A body as a template for Handlebars.Net: <c>{{run 0}}{{#block 1}}{{run 2}}{{else}}{{run 3}}{{/block}}</c>. The numbers point
/// to our own statements, and the context is our own <see cref="Renderer"/>, so that Handlebars.Net carries the flow of control
/// and nothing else: it resolves no path, literal or partial of an author, sees none of their text, and trims no white space.
/// </summary>
internal sealed class Carrier
{
    private readonly List<CarrierEntry> _entries = [];
    private readonly HandlebarsTemplate<TextWriter, object, object>? _template;

    /// <summary>Compiles a body.</summary>
    public Carrier(BoundBody body)
    {
        StringBuilder text = new();
        Add(text, body);
        if (_entries.Exists(entry => entry.Block is not null))
        {
            _template = CarrierEnvironment.Compile(text.ToString());
        }
    }

    /// <summary>The statements at a number.</summary>
    public CarrierEntry this[int number] => _entries[number];

    /// <summary>Renders the body with the registers as they are.</summary>
    public void Render(Renderer renderer)
    {
        if (_template is null)
        {
            foreach (CarrierEntry entry in _entries)
            {
                renderer.Run(entry.Statements);
            }

            return;
        }

        Carrier? outer = renderer.Carrier;
        renderer.Carrier = this;
        renderer.Carried ??= new CarriedParts(renderer);
        _template(TextWriter.Null, renderer, null!);
        renderer.Carrier = outer;
    }

    private void Add(StringBuilder text, BoundBody body)
    {
        List<Statement> run = [];
        foreach (Statement statement in body.Statements)
        {
            if (statement is not BlockStatement block)
            {
                run.Add(statement);
                continue;
            }

            AddRun(text, run);
            text.Append("{{#block ").Append(Number(new CarrierEntry([], block))).Append("}}");
            Add(text, block.Body);
            if (block.Inverse.Statements.Length > 0)
            {
                text.Append("{{else}}");
                Add(text, block.Inverse);
            }

            text.Append("{{/block}}");
        }

        AddRun(text, run);
    }

    private void AddRun(StringBuilder text, List<Statement> run)
    {
        if (run.Count > 0)
        {
            text.Append("{{run ").Append(Number(new CarrierEntry([.. run], null))).Append("}}");
            run.Clear();
        }
    }

    private string Number(CarrierEntry entry)
    {
        _entries.Add(entry);
        return (_entries.Count - 1).ToString(CultureInfo.InvariantCulture);
    }
}
