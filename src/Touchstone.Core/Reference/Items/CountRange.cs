using System.Runtime.InteropServices;

namespace Touchstone.Core.Reference;

/// <summary>From so many to so many, both included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CountRange(int From, int To)
{
    public bool Holds(int count) => count >= From && count <= To;
}
