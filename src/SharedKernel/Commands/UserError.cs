using Samverkan.GraphQL.Building;

namespace Samverkan.SharedKernel.Commands;

/// <summary>Why a change was not made: an expected outcome that a user can do something about.</summary>
[ObjectType, Shareable]
public sealed class UserError(UserErrorCode code, string message, IReadOnlyList<string> path)
{
    /// <summary>What kind of error it is.</summary>
    [Field]
    public UserErrorCode Code { get; } = code;

    /// <summary>The error in Swedish, for the user.</summary>
    [Field]
    public string Message { get; } = message;

    /// <summary>Where in the input: names of fields, indices of lists; empty where the error is of the whole.</summary>
    [Field]
    public IReadOnlyList<string> Path { get; } = path;
}

/// <summary>Kinds of user errors.</summary>
public enum UserErrorCode
{
    /// <summary>A value cannot be used.</summary>
    Invalid,

    /// <summary>What shall be changed does not exist.</summary>
    NotFound,

    /// <summary>It was changed by somebody else since it was read.</summary>
    Conflict,

    /// <summary>Its present state does not allow the change.</summary>
    NotAllowedInState,

    /// <summary>The principal may see it but not change it so.</summary>
    Forbidden,
}
