using Samverkan.Host.Start;
using Samverkan.Kommunovergripande;
using Samverkan.Valfard;

return await HostProgram.RunAsync(args, [new KommunovergripandeModule(), new ValfardModule()]);
