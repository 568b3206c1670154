using Samverkan.GraphQL.Building;

namespace Samverkan.Valfard.FouJamt;

/// <summary>
/// The county's research and development for social services and municipal health care (FoU Jämt): it relieves the municipalities by carrying out
/// and documenting what they ask for, and is a part of the county's structure for collaboration and support (regional samverkans- och stödstruktur, RSS) [001].
/// </summary>
[ObjectType("FouJamt"), Public]
internal sealed class FouJamtQuery;
