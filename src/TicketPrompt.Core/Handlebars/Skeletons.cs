using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.Helpers;
using HandlebarsDotNet.PathStructure;
using TicketPrompt.Handlebars.Binding;

namespace TicketPrompt.Handlebars;

/// <summary>
/// Compiles the skeletons of bodies with Handlebars.Net, each skeleton once a process. Their helpers hand over to our own
/// statements; the context is our own <see cref="Renderer"/>, so that Handlebars.Net carries the flow of control and nothing
/// else: it resolves no path, literal or partial of an author, sees none of their text, and trims no white space.
/// </summary>
internal static class Skeletons
{
    private static readonly SkeletonCompiler Compiler = new();
    private static readonly ConcurrentDictionary<string, TemplateDelegate> Kept = new(StringComparer.Ordinal);
    private static readonly Lazy<IHandlebars> Environment = new(CreateEnvironment);

    // Bodies are compiled while one is rendered, and so after it.
    private static readonly Lazy<HandlebarsTemplate<TextWriter, object, object>> Entry = new(() => Environment.Value.Compile(new StringReader("{{body}}")));
    private static readonly Lazy<Task> Preparation = new(() => Task.Run(() => Entry.Value));

    /// <summary>Loads Handlebars.Net on another thread, where nobody waits for it: it takes a tenth of a session's first prompt.</summary>
    public static void Prepare() => _ = Preparation.Value;

    /// <summary>Starts a rendering with the body that is set.</summary>
    public static void Run(Renderer renderer) => Entry.Value(TextWriter.Null, renderer, null!);

    /// <summary>Compiles a skeleton, or finds the one of the same text.</summary>
    public static TemplateDelegate Compile(string text)
    {
        if (Kept.TryGetValue(text, out TemplateDelegate? template))
        {
            return template;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        lock (Compiler)
        {
            using StringReader reader = new(text);
            Environment.Value.Compile(reader);
            return Kept.GetOrAdd(text, Compiler.Last);
        }
    }

    private static IHandlebars CreateEnvironment()
    {
        HandlebarsConfiguration configuration = new() { NoEscape = true, TextEncoder = null };
        configuration.CompileTimeConfiguration.Features.Clear();
        configuration.CompileTimeConfiguration.Features.Add(Compiler);
        IHandlebars environment = HandlebarsDotNet.Handlebars.Create(configuration);
        environment.RegisterHelper(new TagHelper("body", static (Renderer renderer, in Arguments _) => renderer.Body.Render(renderer)));
        environment.RegisterHelper(new TagHelper("run", static (Renderer renderer, in Arguments number) => renderer.Run(Part(renderer, number).Row)));
        environment.RegisterHelper(new TagHelper("group", static (Renderer renderer, in Arguments number) => Part(renderer, number).Group!.Render(renderer)));
        environment.RegisterHelper(new BlockHelper());
        return environment.CreateSharedEnvironment();
    }

    private static BodyPart Part(Renderer renderer, in Arguments number) => renderer.Body.Parts[(int)number[0]!];

    private delegate void Tag(Renderer renderer, in Arguments arguments);

    /// <summary>A helper that does something and prints nothing through Handlebars.Net.</summary>
    private sealed class TagHelper(string name, Tag tag) : IHelperDescriptor<HelperOptions>
    {
        public PathInfo Name { get; } = name;

        public object? Invoke(in HelperOptions options, in Context context, in Arguments arguments) =>
            throw new NotSupportedException("A skeleton has no sub-expressions.");

        public void Invoke(in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments)
        {
            Renderer renderer = (Renderer)context.Value!;
            renderer.Frame ??= new SkeletonFrame(output, options.Frame);
            tag(renderer, arguments);
        }
    }

    private sealed class BlockHelper : IHelperDescriptor<BlockHelperOptions>
    {
        public PathInfo Name { get; } = "block";

        public object? Invoke(in BlockHelperOptions options, in Context context, in Arguments arguments) =>
            throw new NotSupportedException("A skeleton has no sub-expressions.");

        public void Invoke(in EncodedTextWriter output, in BlockHelperOptions options, in Context context, in Arguments arguments)
        {
            Renderer renderer = (Renderer)context.Value!;
            renderer.Run(Part(renderer, arguments).Block!, options);
        }
    }
}

/// <summary>What Handlebars.Net hands from tag to tag: the same for a whole rendering, as it writes nothing and resolves no names.</summary>
internal sealed class SkeletonFrame(in EncodedTextWriter writer, BindingContext context)
{
    private readonly EncodedTextWriter _writer = writer;

    public void Render(TemplateDelegate skeleton) => skeleton(_writer, context);

    public void RenderBody(in BlockHelperOptions block) => block.Template(_writer, context);

    /// <summary>Renders what stands after a block's else; nothing without else.</summary>
    public void RenderInverse(in BlockHelperOptions block) => block.Inverse(_writer, context);
}
