using System.Text;

namespace Touchstone.Core.Access.Roles;

/// <summary>The code of a role in the reference data: its name in lower case with hyphens.</summary>
public static class RoleCode
{
    public static string Of(Role role)
    {
        var code = new StringBuilder();
        foreach (var letter in role.ToString())
        {
            if (char.IsUpper(letter) && code.Length > 0)
            {
                code.Append('-');
            }
            code.Append(char.ToLowerInvariant(letter));
        }
        return code.ToString();
    }

    public static Role? Parse(string? code)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (Of(role) == code)
            {
                return role;
            }
        }
        return null;
    }
}
