using System.Linq.Expressions;
using System.Reflection;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.Features;

namespace TicketPrompt.Handlebars;

/// <summary>
/// Compiles what Handlebars.Net makes of a skeleton's bodies, instead of the features that it has by default: its own helpers, and
/// passes over the expression trees that cost a tenth of the first prompt and gain a skeleton nothing (measured). Bodies that do
/// the same, such as <c>{{run 0}}</c>, are compiled once. Used under a lock.
/// </summary>
internal sealed class SkeletonCompiler : IFeatureFactory, IFeature, IExpressionCompiler
{
    private readonly List<Compiled> _kept = [];

    /// <summary>What was compiled last; of a template, that is the whole of it.</summary>
    public TemplateDelegate Last { get; private set; } = (_, _) => { };

    public IFeature CreateFeature() => this;

    public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

    public void CompilationCompleted()
    {
    }

    public T Compile<T>(Expression<T> expression)
        where T : class, Delegate
    {
        Expression<T> folded = (Expression<T>)new ConstantFolding().Visit(expression);
        List<object?> shape = LambdaShape.Of(folded);
        Compiled? known = _kept.Find(kept => kept.Shape.SequenceEqual(shape));
        if (known is null)
        {
            known = new Compiled(shape, (TemplateDelegate)(object)folded.Compile());
            _kept.Add(known);
        }

        Last = known.Template;
        return (T)(object)known.Template;
    }

    private sealed record Compiled(List<object?> Shape, TemplateDelegate Template);

    /// <summary>Boxes a tag's number and finds its helper once, not whenever the tag is met.</summary>
    private sealed class ConstantFolding : ExpressionVisitor
    {
        protected override Expression VisitUnary(UnaryExpression node) => Visit(node.Operand) is ConstantExpression constant
            ? Expression.Constant(constant.Value, node.Type)
            : base.VisitUnary(node);

        protected override Expression VisitMember(MemberExpression node) => (Visit(node.Expression), node.Member) switch
        {
            (ConstantExpression constant, FieldInfo field) => Expression.Constant(field.GetValue(constant.Value), node.Type),
            (ConstantExpression constant, PropertyInfo property) => Expression.Constant(property.GetValue(constant.Value), node.Type),
            _ => base.VisitMember(node),
        };
    }

    /// <summary>What a lambda does, node by node: two of the same shape do the same.</summary>
    private sealed class LambdaShape : ExpressionVisitor
    {
        private readonly List<object?> _parts = [];

        public static List<object?> Of(Expression expression)
        {
            LambdaShape shape = new();
            shape.Visit(expression);
            return shape._parts;
        }

        public override Expression? Visit(Expression? node)
        {
            _parts.Add(node switch
            {
                ConstantExpression constant => constant.Value,
                ParameterExpression parameter => parameter.Name,
                MemberExpression member => member.Member,
                MethodCallExpression call => call.Method,
                NewExpression creation => creation.Constructor,
                _ => node?.NodeType.ToString(),
            });
            return base.Visit(node);
        }
    }
}
