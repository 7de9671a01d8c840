/// What stands around the name of a model in an ARN or in a path such as `bedrock/us-east-1/…`.
public struct ModelAddress: Sendable, Hashable {
    /// Who sells it; nil where nothing is said.
    public var platform: PlatformID?

    /// The partition of AWS, such as `aws-us-gov`; nil outside an ARN.
    public var partition: String?

    /// The region in which the request is made; nil where nothing is said.
    public var region: Region?

    /// Where the request may be served; nil where nothing is said.
    public var scope: Scope?

    /// Creates an address that says nothing.
    public init() {}

    /// The name of a model in small letters, without what stands around it.
    public static func plainName(of name: String) -> String {
        WrittenModelName(name)?.name ?? name.lowercased()
    }
}
