using System.Linq.Expressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Features;
using HandlebarsDotNet.Helpers;
using HandlebarsDotNet.PathStructure;

namespace TicketPrompt.Rendering;

/// <summary>The Handlebars.Net environment of all carriers: two helpers, which hand over to our own statements.</summary>
internal static class CarrierEnvironment
{
    private static readonly Lazy<IHandlebars> Shared = new(Create);

    /// <summary>Compiles a carrier.</summary>
    public static HandlebarsTemplate<TextWriter, object, object> Compile(string text)
    {
        lock (Shared)
        {
            using StringReader reader = new(text);
            return Shared.Value.Compile(reader);
        }
    }

    private static IHandlebars Create()
    {
        HandlebarsConfiguration configuration = new() { NoEscape = true };
        configuration.CompileTimeConfiguration.Features.Clear();
        configuration.CompileTimeConfiguration.Features.Add(new PlainCompiler());
        IHandlebars environment = Handlebars.Create(configuration);
        environment.RegisterHelper(new RunHelper());
        environment.RegisterHelper(new BlockHelper());
        return environment.CreateSharedEnvironment();
    }

    /// <summary>Instead of the features that Handlebars.Net has by default: its own helpers, and passes over the expression trees that
    /// cost a tenth of the first prompt and gain a carrier nothing (measured).</summary>
    private sealed class PlainCompiler : IFeatureFactory, IFeature, IExpressionCompiler
    {
        public IFeature CreateFeature() => this;

        public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

        public void CompilationCompleted()
        {
        }

        public T Compile<T>(Expression<T> expression)
            where T : class, Delegate => expression.Compile();
    }

    private sealed class RunHelper : IHelperDescriptor<HelperOptions>
    {
        public PathInfo Name { get; } = "run";

        public object? Invoke(in HelperOptions options, in Context context, in Arguments arguments)
        {
            Renderer renderer = (Renderer)context.Value!;
            renderer.Run(renderer.Carrier![(int)arguments[0]!].Statements);
            return null;
        }

        public void Invoke(in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments) =>
            Invoke(options, context, arguments);
    }

    private sealed class BlockHelper : IHelperDescriptor<BlockHelperOptions>
    {
        public PathInfo Name { get; } = "block";

        public object? Invoke(in BlockHelperOptions options, in Context context, in Arguments arguments) =>
            throw new NotSupportedException("A carrier's blocks are never arguments.");

        public void Invoke(in EncodedTextWriter output, in BlockHelperOptions options, in Context context, in Arguments arguments)
        {
            Renderer renderer = (Renderer)context.Value!;
            renderer.Carried!.Run(renderer.Carrier![(int)arguments[0]!].Block!, output, options);
        }
    }
}
