namespace Touchstone.Core.Engagement.Answering;

/// <summary>Gives somebody who begins to answer the secret by which they find their answers again.</summary>
public static class Respondent
{
    public static string NewSecret() => RespondentSecret.New();
}
