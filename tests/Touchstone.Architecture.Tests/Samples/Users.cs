namespace Touchstone.Architecture.Tests.Samples;

internal sealed class UsesAsBase : Used;

internal sealed class UsesAsField
{
    public Used? Field { get; init; }
}

internal sealed class UsesAsGenericArgument
{
    public static IReadOnlyDictionary<string, Used[]> Answer(IReadOnlyDictionary<string, Used[]> given) => given;
}

internal sealed class UsesInBody
{
    public static int Length(int factor) =>
        factor switch
        {
            0 => 0,
            1 => 7,
            2 => 9,
            _ => Used.Name.Length * factor,
        };
}

internal sealed class UsesInLambda
{
    public static Func<int, int> Function(int start) => more => start + more + Used.Name.Length;
}

internal sealed class UsesInAsync
{
    public static async Task<int> LengthAsync()
    {
        await Task.Yield();
        return Used.Name.Length;
    }
}

internal sealed class UsesInTypeOf
{
    public static string Name() => typeof(Used).Name;
}

internal sealed class UsesAsConstraint
{
    public static string NameOf<T>(T thing)
        where T : Used => thing.ToString() ?? "";
}

[System.ComponentModel.TypeConverter(typeof(Used))]
internal sealed class UsesInAttribute;

internal sealed class UsesNothing
{
    public static int Length(string text) => text.Length;
}
