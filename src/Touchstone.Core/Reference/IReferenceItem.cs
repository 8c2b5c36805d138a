namespace Touchstone.Core.Reference;

/// <summary>A thing that reference data names: it has a code that is its own within its list, and a name for people.</summary>
public interface IReferenceItem
{
    string Code { get; }

    string Name { get; }
}
