/// AWS services beside Bedrock that the workload needs.
public struct Adjacent: Sendable, Hashable {
    /// Prompt and response logs; nil for none.
    public var logs: Logs?

    /// Gigabytes kept in S3; nil for none.
    public var storage: Assumption?

    /// Keys of the customer; nil for none.
    public var keys: Keys?

    /// Private endpoints; nil for none.
    public var endpoints: Endpoints?

    /// Gigabytes a month out to the internet; nil for none.
    public var transferOut: Assumption?

    /// Everything else, as a share of inference; nil for none.
    public var shareOfInference: Assumption?

    /// Creates the adjacent services.
    public init(
        logs: Logs?,
        storage: Assumption? = nil,
        keys: Keys? = nil,
        endpoints: Endpoints? = nil,
        transferOut: Assumption? = nil,
        shareOfInference: Assumption?
    ) {
        self.logs = logs
        self.storage = storage
        self.keys = keys
        self.endpoints = endpoints
        self.transferOut = transferOut
        self.shareOfInference = shareOfInference
    }

    /// Prompt and response logs in CloudWatch.
    public struct Logs: Sendable, Hashable {
        /// The share of requests that are logged.
        public let shareOfRequests: Assumption

        /// Bytes that one token takes in a log.
        public let bytesPerToken: Assumption

        /// Creates logs.
        public init(shareOfRequests: Assumption, bytesPerToken: Assumption) {
            self.shareOfRequests = shareOfRequests
            self.bytesPerToken = bytesPerToken
        }

        /// The numbers of the part, in the order in which a report lists them.
        public static let keys: [NumberKey] = [.shareOfRequests, .bytesPerToken]
    }

    /// Keys of the customer in KMS.
    public struct Keys: Sendable, Hashable {
        /// Keys that are kept.
        public let keys: Assumption

        /// Requests a month that use them.
        public let requests: Assumption

        /// Creates keys.
        public init(keys: Assumption, requests: Assumption) {
            self.keys = keys
            self.requests = requests
        }
    }

    /// Private endpoints in the customer's network.
    public struct Endpoints: Sendable, Hashable {
        /// Endpoints: one for each service that is reached.
        public let endpoints: Assumption

        /// Availability zones that each of them is in.
        public let zones: Assumption

        /// Gigabytes a month that go through them.
        public let processed: Assumption

        /// Creates endpoints.
        public init(endpoints: Assumption, zones: Assumption, processed: Assumption) {
            self.endpoints = endpoints
            self.zones = zones
            self.processed = processed
        }
    }
}
