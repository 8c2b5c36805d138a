using Touchstone.Core.Access;
using Touchstone.Core.Record;

namespace Touchstone.Core.Platform.ToDo;

/// <summary>Something that waits for a person, or for whoever holds a role. "My work" lists these by due date.</summary>
public sealed class ToDoItem
{
    private ToDoItem() { }

    internal ToDoItem(string key, string what, RecordRef about, string path, DateOnly? due, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        Key = key;
        What = what;
        AboutKind = about.Kind;
        AboutId = about.Id;
        Path = path;
        Due = due;
        AskedAt = at;
    }

    public Guid Id { get; private set; }

    /// <summary>Names the thing to do, so that asking twice asks once and whoever does it can settle it.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What is to be done, as an instruction: "Assess the proposal against the gateway criteria".</summary>
    public string What { get; private set; } = "";
    public RecordKind AboutKind { get; private set; } = null!;
    public Guid AboutId { get; private set; }

    /// <summary>The page where it is done.</summary>
    public string Path { get; private set; } = "";
    public DateOnly? Due { get; set; }
    public Guid? ForAccount { get; internal set; }
    public Role? ForRole { get; internal set; }
    public RecordKind? ForRoleOnKind { get; internal set; }
    public Guid? ForRoleOnId { get; internal set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }
    public Guid? SettledBy { get; private set; }

    public void Settle(Guid? by, DateTimeOffset at)
    {
        SettledAt ??= at;
        SettledBy ??= by;
    }
}
