using System.Text.Json;
using TicketPrompt.Model;

namespace TicketPrompt.Sources.Files;

/// <summary>A JSON object without the long lists in it: what stands beside them, and where they are.</summary>
/// <param name="Skeleton">The object; a list of one of the names asked for is there with its first element only.</param>
/// <param name="Lists">Where those lists begin, by name.</param>
/// <param name="IsLast">Whether nothing follows the object; else the stream's token is the next text's first.</param>
/// <param name="Error">What is wrong in the object or behind it; what came before is there.</param>
internal sealed record JsonEnvelope(FieldMap Skeleton, IReadOnlyDictionary<string, JsonPlace> Lists, bool IsWhole, bool IsLast, FileReadException? Error)
{
    /// <summary>Reads the object that the last token began, and the first token of what follows it.</summary>
    public static JsonEnvelope Read(JsonStream json, IReadOnlyList<string> listNames)
    {
        FieldMapBuilder skeleton = new();
        Dictionary<string, JsonPlace> lists = new(StringComparer.OrdinalIgnoreCase);
        FileReadException? error = null;
        bool isWhole = false;
        bool isLast = true;
        try
        {
            while (json.Read() && json.Token == JsonTokenType.PropertyName)
            {
                string name = json.Name;
                json.Read();
                if (json.Token == JsonTokenType.StartArray && listNames.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    lists[name] = json.Place;
                    List<object?> sample = [];
                    skeleton.Add(name, sample.AsReadOnly());
                    PassOver(json, sample);
                }
                else
                {
                    skeleton.Add(name, json.ReadValue());
                }
            }

            isWhole = true;
            isLast = !json.Read();
        }
        catch (FileReadException e)
        {
            error = e;
        }

        return new JsonEnvelope(skeleton.ToMap(), lists, isWhole, isLast, error);
    }

    // The first object tells whether this is a list of tickets; failing one, whatever there is.
    private static void PassOver(JsonStream json, List<object?> sample)
    {
        bool hasObject = false;
        while (json.Read() && json.Token != JsonTokenType.EndArray)
        {
            bool isObject = json.Token is JsonTokenType.StartObject or JsonTokenType.StartArray;
            if (hasObject || (!isObject && sample.Count > 0))
            {
                json.SkipValue();
                continue;
            }

            hasObject = isObject;
            object? value = json.ReadValue();
            sample.Clear();
            sample.Add(value);
        }
    }
}
