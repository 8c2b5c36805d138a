using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Keys;

/// <summary>What the programs of a key may read: the queries of one area. Nothing can be changed by a key.</summary>
public enum KeyScope
{
    Workforce,
}

public static class KeyScopes
{
    /// <summary>Whether a use case is a query of the scope's area. Areas are folders, so that its name says where it belongs.</summary>
    public static bool Covers(this KeyScope scope, Type useCase) =>
        IsQuery(useCase)
        && useCase.FullName!.StartsWith($"{nameof(Touchstone)}.{nameof(Core)}.{scope}.", StringComparison.Ordinal);

    private static bool IsQuery(Type type)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (t.IsGenericType && t.GetGenericTypeDefinition() == typeof(Query<>))
            {
                return true;
            }
        }
        return false;
    }
}
