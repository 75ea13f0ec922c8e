using TicketPrompt.Model;
using TicketPrompt.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TicketPrompt.Sources;

/// <summary>Builds the plain data of one YAML document, or of one value in it, from its events, without recursion.</summary>
/// <param name="limits">What it may hold.</param>
/// <param name="lineAt">A line of its text by its number, for errors.</param>
/// <param name="notesPlaces">Whether somebody will ask where a value stands.</param>
internal sealed class YamlDocumentBuilder(YamlLimits limits, Func<int, string?> lineAt, bool notesPlaces = true)
{
    private readonly Dictionary<string, YamlPlace> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlPlace> _keys = new(StringComparer.Ordinal);
    private readonly Stack<Collection> _open = new();
    private object? _root;
    private int _line = 1;
    private int _values;

    /// <summary>Reads up to the end of the document that the last event began.</summary>
    public YamlDocument Build(IEnumerator<ParsingEvent> events)
    {
        _line = (int)events.Current.Start.Line;
        bool first = true;
        while (events.MoveNext())
        {
            ParsingEvent at = events.Current;
            if (first && at is not DocumentEnd)
            {
                _line = (int)at.Start.Line;
                first = false;
            }

            if (at is DocumentEnd)
            {
                break;
            }

            Take(at);
        }

        return new YamlDocument(_root, _line, _places) { Keys = _keys };
    }

    /// <summary>Reads the value that the last event began, up to its end.</summary>
    public object? BuildValue(IEnumerator<ParsingEvent> events)
    {
        do
        {
            Take(events.Current);
        }
        while (_open.Count > 0 && events.MoveNext());

        return _root;
    }

    private void Take(ParsingEvent at)
    {
        switch (at)
        {
            case AnchorAlias:
                throw Alias((AnchorAlias)at);
            case Scalar scalar:
                AddScalar(scalar);
                break;
            case MappingStart mapping:
                CheckTag(mapping.Tag, at, "map");
                Open(at, isMap: true);
                break;
            case SequenceStart sequence:
                CheckTag(sequence.Tag, at, "seq");
                Open(at, isMap: false);
                break;
            case MappingEnd or SequenceEnd:
                Add(_open.Pop().ToPlain());
                break;
        }
    }

    private void Open(ParsingEvent at, bool isMap)
    {
        if (_open.Count >= limits.Depth)
        {
            throw Error($"Values are nested deeper than {limits.Depth}", at, isLimit: true);
        }

        string path = "";
        if (_open.Count > 0)
        {
            Collection parent = _open.Peek();
            if (parent.IsMap && parent.Key is null)
            {
                throw Error("A key must be text; put a value that begins with { or [ in quotes", at);
            }

            path = notesPlaces ? parent.ChildPath() : "";
            Note(path, at, YamlTextStyle.Flow);
        }

        _open.Push(new Collection(isMap, path));
    }

    private void AddScalar(Scalar scalar)
    {
        if (_open.Count > 0 && _open.Peek() is { IsMap: true, Key: null } map)
        {
            string key = YamlText.Restored(scalar.Value);
            if (!map.Seen.Add(key))
            {
                throw Error($"The key '{key}' is there twice", scalar);
            }

            map.Key = key;
            if (notesPlaces)
            {
                _keys[map.ChildPath()] = PlaceOf(scalar, YamlTextStyle.Flow);
            }

            return;
        }

        if (_open.Count > 0 && notesPlaces)
        {
            Note(_open.Peek().ChildPath(), scalar, scalar.Style switch
            {
                ScalarStyle.Literal => YamlTextStyle.Literal,
                ScalarStyle.Folded => YamlTextStyle.Folded,
                _ => YamlTextStyle.Flow,
            });
        }

        if (++_values > limits.Values)
        {
            throw Error($"There are more than {limits.Values} values", scalar, isLimit: true);
        }

        Add(ValueOf(scalar));
    }

    private object? ValueOf(Scalar scalar)
    {
        string tag = scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific ? "" : scalar.Tag.Value;
        return tag switch
        {
            "" when scalar.Style == ScalarStyle.Plain && !scalar.Tag.IsNonSpecific => Resolved(scalar.Value),
            "" or "tag:yaml.org,2002:str" => YamlText.Restored(scalar.Value),
            "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:null" =>
                Resolved(scalar.Value),
            _ => throw Error($"The tag '{tag}' is not read here; leave it out", scalar),
        };
    }

    // A number or boolean that prints otherwise than it is written keeps how it is written: 1.10 may be a version.
    private static object? Resolved(string text)
    {
        object? value = Yaml.Resolve(text);
        return value switch
        {
            null => null,
            string => YamlText.Restored(text),
            _ => ScalarText.Of(value) == text ? value : new SpelledNumber(value, text),
        };
    }

    private void CheckTag(TagName tag, ParsingEvent at, string standard)
    {
        if (!tag.IsEmpty && !tag.IsNonSpecific && tag.Value != "tag:yaml.org,2002:" + standard)
        {
            throw Error($"The tag '{tag.Value}' is not read here; leave it out", at);
        }
    }

    private void Add(object? value)
    {
        if (_open.Count == 0)
        {
            _root = value;
        }
        else
        {
            _open.Peek().Add(value);
        }
    }

    private void Note(string path, ParsingEvent at, YamlTextStyle style)
    {
        if (notesPlaces)
        {
            _places[path] = PlaceOf(at, style);
        }
    }

    private static YamlPlace PlaceOf(ParsingEvent at, YamlTextStyle style) => new((int)at.Start.Line, (int)at.Start.Column, style);

    private YamlReadException Alias(AnchorAlias at) => Error(
        $"'*{at.Value.Value}' is YAML's mark for a value of another place, which is not read here. A text that begins with * goes in quotes: '*{at.Value.Value}'", at);

    private YamlReadException Error(string reason, ParsingEvent at, bool isLimit = false) =>
        new YamlFault(lineAt).At(reason, (int)at.Start.Line, (int)at.Start.Column, isLimit);

    private sealed class Collection(bool isMap, string path)
    {
        private readonly FieldMapBuilder _map = new();
        private readonly List<object?> _list = [];

        public bool IsMap { get; } = isMap;

        /// <summary>The key whose value comes next; null when a key comes next.</summary>
        public string? Key { get; set; }

        public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

        public string ChildPath()
        {
            string name = IsMap ? Key! : _list.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return path.Length == 0 ? name : path + "/" + name;
        }

        public void Add(object? value)
        {
            if (IsMap)
            {
                _map.Add(Key!, value);
                Key = null;
            }
            else
            {
                _list.Add(value);
            }
        }

        public object ToPlain() => IsMap ? _map.ToMap() : _list.AsReadOnly();
    }
}

/// <summary>What a YAML text may hold at most.</summary>
/// <param name="Depth">Mappings and lists inside each other.</param>
/// <param name="Values">Scalars in one document, or in one record of a list.</param>
internal sealed record YamlLimits(int Depth, int Values)
{
    /// <summary>For templates and front matter: design section 8.</summary>
    public static YamlLimits Template { get; } = new(32, 250_000);

    /// <summary>For tickets: ADF nests two levels a node.</summary>
    public static YamlLimits Ticket { get; } = new(100, 1_000_000);
}
