using Touchstone.Core.Engagement.Communicating;

namespace Touchstone.Web.Engagement.Communicating;

/// <summary>A line of the communication plan, as it is typed.</summary>
public sealed class MessageForm
{
    public string? Audience { get; set; }
    public string? Message { get; set; }
    public string? Channel { get; set; }
    public string? Owner { get; set; }
    public DateOnly? Due { get; set; }
    public DateOnly? DoneOn { get; set; }
    public int? Reached { get; set; }

    public MessageText Said() => new(Audience ?? "", Message ?? "", Channel ?? "", Owner ?? "", Due, DoneOn, Reached);

    public static MessageForm Of(MessageText text) =>
        new()
        {
            Audience = text.Audience,
            Message = text.Message,
            Channel = text.Channel,
            Owner = text.Owner,
            Due = text.Due,
            DoneOn = text.DoneOn,
            Reached = text.Reached,
        };
}
