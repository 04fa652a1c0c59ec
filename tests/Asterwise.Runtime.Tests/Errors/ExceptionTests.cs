using System.Net;

namespace Asterwise.Runtime.Tests.Errors;

/// <summary>The exceptions have the constructors that any exception has, and one for an error.</summary>
public sealed class ExceptionTests
{
    public static TheoryData<Type> Types =>
        [typeof(AsterwiseApiException), typeof(AsterwiseAuthenticationException), typeof(AsterwiseUnavailableException)];

    [Theory]
    [MemberData(nameof(Types))]
    public void It_is_made_of_a_message_and_a_cause_as_any_exception(Type type)
    {
        var cause = new IOException();

        var bare = Make(type);
        var worded = Make(type, "The reason.");
        var caused = Make(type, "The reason.", cause);

        Assert.Contains(type.Name, bare.Message);
        Assert.Equal("The reason.", worded.Message);
        Assert.Null(worded.InnerException);
        Assert.Equal("The reason.", caused.Message);
        Assert.Same(cause, caused.InnerException);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Without_an_error_it_has_an_empty_one(Type type)
    {
        var exception = Make(type, "The reason.");

        Assert.Equal("", exception.Error.Code);
        Assert.Null(exception.StatusCode);
        Assert.Null(exception.RequestId);
        Assert.Equal("", exception.RawBody);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void It_is_made_of_an_error(Type type)
    {
        var error = AsterwiseError.For(AsterwiseErrorCodes.ApiKeyRevoked, requestId: "req_1");
        var cause = new IOException();

        var exception = Make(type, error, "The reason.", cause);

        Assert.Same(error, exception.Error);
        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.Equal("req_1", exception.RequestId);
        Assert.Equal("The reason.", exception.Message);
        Assert.Same(cause, exception.InnerException);
    }

    [Fact]
    public void An_error_that_is_null_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentNullException>("error", () => new AsterwiseApiException((AsterwiseError)null!, "m"));

    private static AsterwiseApiException Make(Type type, params object[] arguments) =>
        (AsterwiseApiException)Activator.CreateInstance(type, arguments)!;
}
