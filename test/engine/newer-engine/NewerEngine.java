import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.grpc.ServerBuilder;
import io.grpc.ServerProvider;
import io.grpc.ServerRegistry;
import io.grpc.netty.NettyServerBuilder;
import java.net.InetSocketAddress;

/** Runs the engine on the port that it is given, says "ready", and ends with its input. */
public class NewerEngine {

  /** The engine asks gRPC for a server on all interfaces; nobody but this machine is to reach it. */
  static final class OnLoopback extends ServerProvider {
    @Override
    protected boolean isAvailable() {
      return true;
    }

    @Override
    protected int priority() {
      return 10;
    }

    @Override
    protected ServerBuilder<?> builderForPort(int port) {
      return NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port));
    }
  }

  public static void main(String[] arguments) throws Exception {
    ServerRegistry.getDefaultRegistry().register(new OnLoopback());
    EngineFactory.create(Integer.parseInt(arguments[0])).start();
    System.out.println("ready");
    System.in.read();
    System.exit(0);
  }
}
