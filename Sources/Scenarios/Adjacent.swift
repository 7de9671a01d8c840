/// AWS services beside Bedrock that the workload needs.
public struct Adjacent: Sendable, Hashable {
    /// Prompt and response logs; nil for none.
    public let logs: Logs?

    /// Everything else, as a share of inference; nil for none.
    public let shareOfInference: Assumption?

    /// Creates the adjacent services.
    public init(logs: Logs?, shareOfInference: Assumption?) {
        self.logs = logs
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
}
