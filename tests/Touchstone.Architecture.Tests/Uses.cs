using System.Reflection;
using System.Reflection.Emit;

namespace Touchstone.Architecture.Tests;

/// <summary>
/// Which types the types of an assembly use, as compiled: in base types, interfaces, attributes, fields, signatures and in
/// every instruction of every method, lambdas and iterators included. Only constants leave no trace, for the compiler
/// copies their values.
/// </summary>
internal static class Uses
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Every arrow that begins in the assembly. A nested type counts as the type around it.</summary>
    public static IEnumerable<Arrow> Of(Assembly assembly) => assembly.GetTypes().SelectMany(Of);

    public static IEnumerable<Arrow> Of(Type type)
    {
        var from = Outermost(type);
        return Raw(type)
            .SelectMany(Parts)
            .Select(Outermost)
            .Distinct()
            .Where(to => to != from)
            .Select(to => new Arrow(from, to));
    }

    private static IEnumerable<Type> Raw(Type type)
    {
        IEnumerable<Type?> outside = [type.BaseType, .. type.GetInterfaces(), .. Attributes(type)];
        return outside
            .Concat(
                type.GetGenericArguments()
                    .SelectMany(g => g.IsGenericParameter ? g.GetGenericParameterConstraints() : [])
            )
            .Concat(type.GetFields(Declared).SelectMany(f => Attributes(f).Append(f.FieldType)))
            .Concat(type.GetProperties(Declared).SelectMany(p => Attributes(p).Append(p.PropertyType)))
            .Concat(type.GetMethods(Declared).SelectMany(Method))
            .Concat(type.GetConstructors(Declared).SelectMany(Method))
            .OfType<Type>();
    }

    private static IEnumerable<Type> Method(MethodBase method)
    {
        var signature = method.GetParameters().Select(p => p.ParameterType).Concat(Attributes(method));
        if (method is MethodInfo { ReturnType: var answer })
        {
            signature = signature.Append(answer);
        }

        if (method.IsGenericMethodDefinition)
        {
            signature = signature.Concat(
                method.GetGenericArguments().SelectMany(g => g.GetGenericParameterConstraints())
            );
        }

        return signature.Concat(Body(method));
    }

    private static IEnumerable<Type> Body(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
        {
            return [];
        }

        return body
            .LocalVariables.Select(local => local.LocalType)
            .Concat(
                body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause)
                    .Select(c => c.CatchType!)
            )
            .Concat(Tokens(code).SelectMany(token => Resolve(method, token)));
    }

    /// <summary>The metadata tokens among the operands (ECMA-335, partition III, 1.2 to 1.9).</summary>
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length; )
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            var opCode = OpCodesByValue[value];
            at += opCode.Size;
            switch (opCode.OperandType)
            {
                case OperandType.InlineField
                or OperandType.InlineMethod
                or OperandType.InlineTok
                or OperandType.InlineType:
                    yield return BitConverter.ToInt32(code, at);
                    at += 4;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * BitConverter.ToInt32(code, at));
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    at += 8;
                    break;
                case OperandType.InlineVar:
                    at += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    at += 1;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    at += 4;
                    break;
            }
        }
    }

    private static IEnumerable<Type> Resolve(MethodBase method, int token)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, ofType, ofMethod) switch
        {
            Type used => [used],
            FieldInfo field => [field.DeclaringType!, field.FieldType],
            MethodBase called =>
            [
                .. called.DeclaringType is { } declaring ? new[] { declaring } : [],
                .. called.IsGenericMethod ? called.GetGenericArguments() : [],
                .. called is MethodInfo { ReturnType: var answer } ? new[] { answer } : [],
            ],
            _ => [],
        };
    }

    private static IEnumerable<Type> Attributes(MemberInfo member) =>
        member
            .GetCustomAttributesData()
            .SelectMany(a =>
                a.ConstructorArguments.Concat(a.NamedArguments.Select(n => n.TypedValue))
                    .Select(argument => argument.Value)
                    .OfType<Type>()
                    .Append(a.AttributeType)
            );

    /// <summary>A list of credentials uses lists and credentials.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        if (type.IsGenericParameter)
        {
            return [];
        }

        return type.IsGenericType
            ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
            : [type];
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
