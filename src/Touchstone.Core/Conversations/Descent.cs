namespace Touchstone.Core.Conversations;

/// <summary>A statement came from another.</summary>
public sealed class Descent
{
    private Descent() { }

    internal Descent(long child, long parent, DescentKind kind)
    {
        Child = child;
        Parent = parent;
        Kind = kind;
    }

    public long Child { get; private set; }
    public long Parent { get; private set; }
    public DescentKind Kind { get; private set; }
}
