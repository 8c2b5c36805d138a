namespace Touchstone.Web.Foundation;

/// <summary>
/// Names the use cases that a page or endpoint runs. It can run no other, so that the authorisation matrix, made from
/// these, covers every route.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class UsesAttribute(params Type[] useCases) : Attribute
{
    public IReadOnlyList<Type> UseCases { get; } = useCases;
}
