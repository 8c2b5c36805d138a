namespace Touchstone.Core.Engagement.Communicating;

/// <summary>One line of the communication plan of an exercise: who is told what, by which way, when and by whom; and what came of it.</summary>
public sealed class PlannedMessage
{
    private PlannedMessage() { }

    internal PlannedMessage(Guid exerciseId, MessageText text)
    {
        Id = Guid.CreateVersion7();
        ExerciseId = exerciseId;
        Write(text);
        Revision = 0;
    }

    public Guid Id { get; private set; }
    public Guid ExerciseId { get; private set; }
    public string Audience { get; private set; } = "";
    public string Message { get; private set; } = "";
    public string Channel { get; private set; } = "";
    public string Owner { get; private set; } = "";
    public DateOnly Due { get; private set; }
    public DateOnly? DoneOn { get; private set; }

    /// <summary>How many people it reached, where that is known.</summary>
    public int? Reached { get; private set; }
    public int Revision { get; private set; }
    public MessageText Text => new(Audience, Message, Channel, Owner, Due, DoneOn, Reached);

    internal void Write(MessageText text)
    {
        Audience = text.Audience.Trim();
        Message = text.Message.Trim();
        Channel = text.Channel.Trim();
        Owner = text.Owner.Trim();
        Due = text.Due!.Value;
        DoneOn = text.DoneOn;
        Reached = text.Reached;
        Revision++;
    }
}
