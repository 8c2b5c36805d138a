namespace Touchstone.Web.Access;

/// <summary>What is said next to a new password.</summary>
internal static class PasswordWords
{
    public const string Hint =
        "12 characters or more. Three random words are easy to remember and hard to guess. You can paste it from a password manager";
}
