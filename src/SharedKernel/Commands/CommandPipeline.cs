using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.SharedKernel.Commands;

/// <summary>What happens to every command, in order.</summary>
internal static class CommandPipeline
{
    /// <remarks>
    /// Rights first: they cost nothing, and a repeated command must meet today's. The transaction is around the rest, so that
    /// looking for an earlier outcome and keeping the new one are one step, and so that validators and the handler see one
    /// moment; how far the principal's permission goes is known when the handler has said for whom it acts, and what it did is then undone. The replay goes before validation, since the first outcome holds even if the state it met is gone. The audit
    /// is innermost: it writes down what the handler did, before it is saved.
    /// </remarks>
    private static readonly Type[] Stages =
    [
        typeof(RightsStage<>),
        typeof(TransactionStage<>),
        typeof(ReplayStage<>),
        typeof(ValidationStage<>),
        typeof(ReachStage<>),
        typeof(AuditStage<>),
    ];

    /// <summary>Adds the handlers and validators of an assembly, each command with its stages.</summary>
    public static void AddCommandsOf(this IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }))
        {
            foreach (var role in type.GetInterfaces().Where(i => i.IsGenericType))
            {
                var arguments = role.GetGenericArguments();
                if (role.GetGenericTypeDefinition() == typeof(IValidator<>))
                {
                    services.AddScoped(role, type);
                }
                else if (role.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) && arguments[0].IsAssignableTo(typeof(ICommand)))
                {
                    services.AddScoped(role, type);
                    services.AddStages(arguments[0]);
                }
            }
        }
    }

    private static void AddStages(this IServiceCollection services, Type command)
    {
        foreach (var stage in Stages)
        {
            services.AddScoped(typeof(IPipelineBehavior<,>).MakeGenericType(command, typeof(Outcome)), stage.MakeGenericType(command));
        }
    }
}
