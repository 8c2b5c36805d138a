namespace Touchstone.Core.Access.SigningIn;

/// <summary>What is said the same way wherever somebody proves who they are.</summary>
internal static class SigningInWords
{
    public static string Wait(AccessSettings settings) =>
        $"There were too many attempts from here. Wait {settings.Wait.TotalMinutes:0} minutes, then try again";
}
