package dev.postqued.benchmarks.startup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer with the accounts, as one would write it by hand.
 *
 * @param accounts the accounts
 */
record AccountList(List<Account> accounts) {

  /**
   * An account.
   *
   * @param id its id
   * @param platform where it is
   * @param username its name there
   * @param displayName its name for people
   */
  record Account(String id, String platform, String username, @Nullable String displayName) {}

  static AccountList read(byte[] json) throws IOException {
    ObjectMapper mapper =
        JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    return mapper.readValue(json, AccountList.class);
  }

  /** The proof that there was an answer. */
  void print() {
    System.out.println(accounts.get(0).username());
  }
}
