package dev.postqued.internal.v1;

import dev.postqued.bindings.v1.model.UploadedImage;
import dev.postqued.engine.internal.call.AttemptFailure;
import dev.postqued.engine.internal.upload.FormUpload;
import dev.postqued.engine.internal.upload.MediaContent;
import dev.postqued.media.Image;
import java.nio.file.Path;

/** The operation {@code uploadImage}, whose body is a file and therefore does not go through Feign. */
final class V1Images {

  private static final String PATH = "/v1/content/upload-image";

  private final FormUpload forms;

  V1Images(FormUpload forms) {
    this.forms = forms;
  }

  /** Sends the image once. */
  UploadedImage post(Image image, String contentType, MediaContent content) {
    UploadedImage answer =
        (UploadedImage)
            forms.post(PATH, image.filename(), contentType, content, UploadedImage.class);
    if (answer.contentId() == null) {
      throw AttemptFailure.unreadable(200, "the answer has no contentId", null);
    }
    return answer;
  }

  /** The same with the arguments of the generated method. */
  Object post(Object[] arguments) {
    Image image = Image.of((Path) arguments[0]);
    return post(image, image.contentType(), MediaContent.of(image.source(), progress -> {}));
  }
}
