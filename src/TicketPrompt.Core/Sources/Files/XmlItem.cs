using System.Text;
using System.Xml;
using TicketPrompt.Model;

namespace TicketPrompt.Sources.Files;

/// <summary>
/// Makes plain data of an item of Jira's XML export, without recursion: an element is its text, or, where it has attributes or
/// elements in it, a map of those with its text under <c>#text</c>; elements of one name are a list. Custom fields lie under
/// their names beside the other elements.
/// </summary>
internal static class XmlItem
{
    public const string Text = "#text";

    /// <summary>Beside the custom fields: the name of each by its type, which is the same in every language.</summary>
    public const string FieldTypes = "#types";

    private const int DepthLimit = 100;
    private const int TextLimit = RecordText.RecordLimit;

    /// <summary>Reads the element that the reader stands on, up to its end.</summary>
    /// <exception cref="FileReadException">The item is too long or too deep.</exception>
    public static FieldMap Read(XmlReader xml)
    {
        int line = ((IXmlLineInfo)xml).LineNumber;
        Stack<Element> open = new();
        long length = 0;
        while (true)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    Element element = new(xml.LocalName);
                    bool isEmpty = xml.IsEmptyElement;
                    element.TakeAttributes(xml);
                    open.Push(element);
                    if (open.Count > DepthLimit)
                    {
                        throw TooMuch($"Its elements are nested deeper than {DepthLimit}.", line);
                    }

                    if (isEmpty && Close(open) is { } only)
                    {
                        return only;
                    }

                    break;
                case XmlNodeType.EndElement when Close(open) is { } item:
                    return item;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    string text = xml.Value;
                    length += text.Length;
                    if (length > TextLimit)
                    {
                        throw TooMuch($"It is longer than {TextLimit / (1024 * 1024)} million characters.", line);
                    }

                    open.Peek().Text.Append(text);
                    break;
            }

            xml.Read();
        }
    }

    // The item itself when its end was reached.
    private static FieldMap? Close(Stack<Element> open)
    {
        Element done = open.Pop();
        if (open.Count > 0)
        {
            open.Peek().Add(done.Name, done.ToPlain());
            return null;
        }

        return done.ToItem();
    }

    private static FileReadException TooMuch(string reason, int line) =>
        new(TicketReadCode.TicketLimit, "An item is too large. " + reason, "Export fewer fields, or use Jira's CSV or JSON.") { Line = line };

    private sealed class Element(string name)
    {
        private readonly List<string> _names = [];
        private readonly Dictionary<string, List<object?>> _values = new(StringComparer.Ordinal);

        public string Name { get; } = name;

        public StringBuilder Text { get; } = new();

        public void TakeAttributes(XmlReader xml)
        {
            while (xml.MoveToNextAttribute())
            {
                Add(xml.LocalName, xml.Value);
            }

            xml.MoveToElement();
        }

        public void Add(string name, object? value)
        {
            if (!_values.TryGetValue(name, out List<object?>? values))
            {
                _names.Add(name);
                _values.Add(name, values = []);
            }

            values.Add(value);
        }

        public object? ToPlain()
        {
            string text = Text.ToString().Trim();
            if (_names.Count == 0)
            {
                return text.Length == 0 ? null : text;
            }

            FieldMapBuilder map = MapOfMembers();
            if (text.Length > 0)
            {
                map.Add(XmlItem.Text, text);
            }

            return map.ToMap();
        }

        public FieldMap ToItem()
        {
            object? customFields = null;
            if (_values.TryGetValue("customfields", out List<object?>? found))
            {
                customFields = found[0];
                _names.Remove("customfields");
            }

            FieldMapBuilder map = MapOfMembers();
            FieldMapBuilder types = new();
            foreach (SourceValue field in PlainReader.Wrap(customFields)["customfield"].AsList())
            {
                if (field["customfieldname"].Text is { Length: > 0 } name && !_names.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    map.Add(name, ValueOf(name, field["customfieldvalues"]));
                    if (field["key"].Text is { Length: > 0 } type)
                    {
                        types.Add(type, name);
                    }
                }
            }

            if (types.Count > 0)
            {
                map.Add(XmlItem.FieldTypes, types.ToMap());
            }


            return map.ToMap();
        }

        private FieldMapBuilder MapOfMembers()
        {
            FieldMapBuilder map = new();
            foreach (string name in _names)
            {
                List<object?> values = _values[name];
                map.Add(name, values.Count == 1 ? values[0] : values.AsReadOnly());
            }

            return map;
        }

        // Most values are customfieldvalue elements; labels and some apps have names of their own.
        private static object? ValueOf(string name, SourceValue values)
        {
            List<object?> texts = [];
            foreach (SourceValue value in values.Kind == SourceKind.Object ? values.Names.SelectMany(key => values[key].AsList()) : values.AsList())
            {
                if ((value.Kind == SourceKind.Object ? value[XmlItem.Text] : value).Text is { Length: > 0 } text)
                {
                    texts.Add(JiraExportNames.ValueOf(name, text));
                }
            }

            return texts.Count switch { 0 => null, 1 => texts[0], _ => texts.AsReadOnly() };
        }
    }
}
