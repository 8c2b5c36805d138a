namespace Touchstone.Core.Record.Log;

/// <summary>An entry that the running command has asked for and that is appended just before its commit.</summary>
internal sealed record PendingEntry(DateTimeOffset At, string Actor, string Action, RecordRef Subject, string Details);
