namespace Touchstone.Core.Workforce.Practice;

/// <summary>Statements of different documents that say the same. Proposed from their words; named and confirmed by people.</summary>
public sealed class PracticeGroup
{
    private PracticeGroup() { }

    internal PracticeGroup(Guid exerciseId, string name, GroupSort sort)
    {
        Id = Guid.CreateVersion7();
        ExerciseId = exerciseId;
        Name = name;
        Sort = sort;
    }

    public Guid Id { get; private set; }
    public Guid ExerciseId { get; private set; }
    public string Name { get; private set; } = "";
    public GroupSort Sort { get; private set; }

    /// <summary>Whether people have named it and decided what it is; grouping anew leaves it as it is then.</summary>
    public bool Confirmed { get; private set; }

    internal void Confirm(string name, GroupSort sort)
    {
        Name = name;
        Sort = sort;
        Confirmed = true;
    }
}

public enum GroupSort
{
    /// <summary>Common across organisations.</summary>
    Core,

    /// <summary>Particular to some.</summary>
    Specialist,
}
