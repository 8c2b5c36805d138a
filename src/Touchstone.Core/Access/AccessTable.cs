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

    /// <summary>
    /// The rule of a use case by its full name; or by the last part of it where only one has that, since use cases are moved
    /// and records remember where they were. Null where that leaves a doubt: then nobody may.
    /// </summary>
    public AccessRule? Named(string useCase)
    {
        var rules = Rules.Where(r => r.UseCase.FullName == useCase).ToList();
        if (rules.Count == 0)
        {
            var last = useCase[(useCase.LastIndexOf('.') + 1)..];
            rules = [.. Rules.Where(r => r.UseCase.Name == last)];
        }
        return rules.Count == 1 ? rules[0] : null;
    }

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
