namespace Touchstone.Web.Security;

/// <summary>The error page: it is shown in place of an answer to whatever was asked.</summary>
public interface IAnswersEveryMethod;
