namespace Touchstone.Architecture.Tests.Samples;

internal class Used
{
    public static string Name => "used";
}
