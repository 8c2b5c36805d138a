using System.Collections.Frozen;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access;

/// <summary>The one table of rule per use case. What is not in it is refused to everybody.</summary>
public sealed class AccessTable
{
    private readonly Dictionary<Type, AccessRule> building = [];
    private FrozenDictionary<Type, AccessRule>? closed;

    /// <summary>Every rule stated in this assembly.</summary>
    public static AccessTable Stated { get; } = Read();

    public IReadOnlyCollection<AccessRule> Rules => closed is null ? building.Values : closed.Values;

    public AccessRule For<TUseCase>()
    {
        if (closed is not null)
        {
            throw new InvalidOperationException("The access table is closed.");
        }
        var rule = new AccessRule(typeof(TUseCase));
        if (!building.TryAdd(typeof(TUseCase), rule))
        {
            throw new InvalidOperationException($"{typeof(TUseCase).Name} has two access rules.");
        }
        return rule;
    }

    /// <summary>The rule for this use case, or null: then nobody may.</summary>
    public AccessRule? Find(Type useCase) => closed!.GetValueOrDefault(useCase);

    private static AccessTable Read()
    {
        var table = new AccessTable();
        var statements = typeof(AccessTable)
            .Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IAccessRules)));
        foreach (var statement in statements)
        {
            ((IAccessRules)Activator.CreateInstance(statement)!).State(table);
        }
        var stray = table.building.Keys.FirstOrDefault(t => !IsUseCase(t));
        if (stray is not null)
        {
            throw new InvalidOperationException($"{stray.Name} has an access rule but is not a use case.");
        }
        table.closed = table.building.ToFrozenDictionary();
        return table;
    }

    internal static bool IsUseCase(Type type)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (t.IsGenericType && t.GetGenericTypeDefinition() == typeof(UseCase<>))
            {
                return true;
            }
        }
        return false;
    }
}
