namespace Touchstone.Core.Conversations.Seminars;

/// <summary>What a seminar puts on people's lists.</summary>
internal static class SeminarTasks
{
    public const string Frame = "Frame the problems";
    public const string Rate = "Rate the problems";
    public const string Sort = "Sort the problems";
    public const string Close = "Close the round of the seminar";
    public const string PutTogether = "Put the problems together";
}
